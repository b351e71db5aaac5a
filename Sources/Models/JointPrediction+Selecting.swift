extension JointPrediction {
    /// The prediction with other draws, some of them several times.
    ///
    /// - Parameter picks: positions of draws, as many as wanted.
    package func selecting(_ picks: [Int]) -> JointPrediction {
        JointPrediction(
            year: year, quarters: quarters, draws: picks.count, drivers: drivers.map { $0.selecting(picks) },
            responses: responses.map { $0.selecting(picks) }, record: record)
    }

    /// The prediction with other quarter values, of drivers and of responses: series × quarters × draws.
    package func holding(drivers driverValues: [[[Double]]], responses responseValues: [[[Double]]])
        -> JointPrediction
    {
        JointPrediction(
            year: year, quarters: quarters, draws: draws,
            drivers: zip(drivers, driverValues).map { driver, values in
                var driver = driver
                driver.path.values = values
                return driver
            },
            responses: zip(responses, responseValues).map { response, values in
                var response = response
                response.path.values = values
                return response
            }, record: record)
    }
}

extension JointPrediction.Path {
    fileprivate func selecting(_ picks: [Int]) -> JointPrediction.Path {
        JointPrediction.Path(
            indicator: indicator, values: values.selecting(picks),
            valuesBefore: valuesBefore.selecting(picks),
            shares: shares.selecting(picks), annualBase: annualBase.map { base in picks.map { base[$0] } },
            printsLevel: printsLevel, observed: observed, hasOwnShares: hasOwnShares, months: months)
    }
}

extension JointPrediction.Driver {
    fileprivate func selecting(_ picks: [Int]) -> JointPrediction.Driver {
        JointPrediction.Driver(
            path: path.selecting(picks), gap: gap?.selecting(picks),
            total: total.map { total in
                JointPrediction.Total(part: total.part, partShare: picks.map { total.partShare[$0] })
            })
    }
}

extension JointPrediction.Gap {
    fileprivate func selecting(_ picks: [Int]) -> JointPrediction.Gap {
        JointPrediction.Gap(
            shock: shock.selecting(picks), shockBefore: picks.map { shockBefore[$0] },
            permanent: permanent.selecting(picks), recoverySpeed: picks.map { recoverySpeed[$0] })
    }
}

extension JointPrediction.Response {
    fileprivate func selecting(_ picks: [Int]) -> JointPrediction.Response {
        JointPrediction.Response(
            path: path.selecting(picks), entries: entries.selecting(picks),
            elasticity: picks.map { elasticity[$0] })
    }
}

extension OpenMovements {
    /// What is open in other draws.
    ///
    /// - Parameter picks: positions of draws.
    package func selecting(_ picks: [Int]) -> OpenMovements {
        OpenMovements(
            particles: picks.map { particles[$0] }, scales: scales.selecting(picks),
            settings: areByDraw ? picks.map { settings[$0] } : settings, areByDraw: areByDraw)
    }
}

extension [[Double]] {
    /// The same rows with other columns, which are draws; an empty row stays empty.
    fileprivate func selecting(_ picks: [Int]) -> [[Double]] {
        map { row in row.isEmpty ? [] : picks.map { row[$0] } }
    }
}
