"""Reads the long formats of bundles with pyam and sdmx1 and compares them number by number.

Usage: read_long.py FOLDER [FOLDER …]
"""

import sys
from pathlib import Path

import pandas
import pyam
import sdmx
from sdmx.model import v30 as model

DIMENSIONS = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", "SCENARIO", "STATISTIC", "TIME_PERIOD"]
ATTRIBUTES = ["UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS"]


def structure():
    """The data structure that the columns of the file have."""
    made = model.DataStructureDefinition(id="PROJECTION", maintainer=model.Agency(id="MIDYEAR"), version="1.0.0")
    made.dimensions.extend(
        (model.TimeDimension if name == "TIME_PERIOD" else model.Dimension)(id=name, order=order)
        for order, name in enumerate(DIMENSIONS)
    )
    made.attributes.extend(model.DataAttribute(id=name, related_to=model.ObservationRelationship()) for name in ATTRIBUTES)
    made.measures.append(model.Measure(id="OBS_VALUE"))
    return made


def check(folder):
    frame = pyam.IamDataFrame(folder / "iamc.csv")
    message = sdmx.read_sdmx(folder / "sdmx.csv", structure=structure())
    observations = [observation for data in message.data for observation in data.obs]
    rows = pandas.read_csv(folder / "sdmx.csv")
    assert len(frame) == len(observations) == len(rows), (len(frame), len(observations), len(rows))
    read = sorted(round(float(observation.value), 6) for observation in observations)
    assert read == sorted(round(value, 6) for value in frame.data["value"])
    assert frame.model == ["midyear"] and "observed" in frame.scenario
    print(f"{folder}: pyam and sdmx1 read the same {len(frame)} numbers, {len(frame.scenario)} scenarios")


for name in sys.argv[1:]:
    check(Path(name))
