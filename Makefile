# midyear: prepare the machine, build, show, test.
#
#   make demo    run the Tongzhou study under all its scenarios; writes results/tongzhou-2020/
#   make skill   repeat the projections of past years and compare with what came; writes docs/skill.md and the charts of results/skill/
#   make test    build with every check, all tests, style
#   make bench   timings of this machine (Benchmarks/)
#   make package the product as one folder for a Linux without Swift, root or network
#   make fuzz    feeds broken files to the readers of workbooks and CSV for some minutes

# The one list of Debian packages that building and running need.
PACKAGES := libopenblas-dev liblapacke-dev libminizip-dev libxlsxwriter-dev libxml2 libsqlite3-dev pkg-config
# What `make test-formats` and `make look` need besides, to compile LaTeX and to turn pages into pictures.
FORMAT_PACKAGES := texlive-xetex texlive-lang-chinese fonts-noto-cjk fonts-liberation poppler-utils
# The archives that `make package` puts into the program besides.
PACKAGE_LIBRARIES := libxml2-dev liblzma-dev zlib1g-dev

SWIFT := swift
CHECKED := -c release --explicit-target-dependency-import-check error
MIDYEAR := .build/release/midyear
STUDY := scenarios/tongzhou-2020
RESULTS := results/tongzhou-2020

.PHONY: demo skill test build packages lint bench fuzz

demo: build
	$(MIDYEAR) project $(STUDY) --out $(RESULTS)

skill: build
	$(MIDYEAR) backtest scenarios/china scenarios/beijing --origins all --hide region --fixed-speeds --lang en --out .build/skill
	cp .build/skill/skill.md docs/skill.md
	cp .build/skill/skill-china.svg .build/skill/skill-beijing.svg results/skill

test: build
	$(SWIFT) test $(CHECKED) --disable-xctest --disable-testable-imports
	$(MAKE) --no-print-directory lint

build: packages
	$(SWIFT) build $(CHECKED)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Package.swift

# Broken workbooks and CSV files for the readers, for some minutes: make fuzz SECONDS_OF_FUZZ=600
SECONDS_OF_FUZZ ?= 180

fuzz: packages
	MIDYEAR_FUZZ_SECONDS=$(SECONDS_OF_FUZZ) $(SWIFT) test $(CHECKED) --disable-xctest --disable-testable-imports \
	    --filter FuzzTests

bench: build
	$(SWIFT) run --package-path Benchmarks -c release benchmarks $(MIDYEAR)

packages:
	@missing=""; \
	for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	install="apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends$$missing"; \
	if [ "$$(id -u)" = 0 ]; then as_root=""; \
	elif sudo -n true 2>/dev/null; then as_root="sudo -n"; \
	else echo "midyear needs these Debian packages:$$missing" >&2; \
	     echo "Install them with: sudo apt-get update && sudo apt-get install -y$$missing" >&2; exit 1; fi; \
	echo "Installing:$$missing"; \
	$$as_root apt-get -o DPkg::Lock::Timeout=300 update && DEBIAN_FRONTEND=noninteractive $$as_root $$install

# What a person looks at, and what other programs read. Neither is part of `make test`: both need an office suite or the
# network, which midyear itself never does.
LOOK := .build/look

.PHONY: look test-formats test-documents

# Every command of the guides, and what it prints.
test-documents: build
	python3 Tests/Documents/compare.py $(MIDYEAR) docs/*.md

look test-formats: PACKAGES += $(FORMAT_PACKAGES)

look: build
	rm -rf $(LOOK) && mkdir -p $(LOOK)
	$(MIDYEAR) export $(STUDY) --to xlsx,docx,html,latex,svg --out $(LOOK)/internal
	$(MIDYEAR) export $(STUDY) --to xlsx,docx,html,latex --for public --out $(LOOK)/public
	Tests/Formats/compile_latex.sh $(LOOK)/internal $(LOOK)/public
	for edition in internal public; do for file in xlsx docx; do \
	    soffice --headless --convert-to pdf --outdir $(LOOK)/$$edition-$$file $(LOOK)/$$edition/report.$$file >/dev/null \
	    && pdftoppm -r 80 -png $(LOOK)/$$edition-$$file/report.pdf $(LOOK)/$$edition-$$file/page || exit 1; \
	done; done
	for picture in $(LOOK)/internal/*.svg; do rsvg-convert $$picture -o $${picture%.svg}.png || exit 1; done

test-formats: build
	rm -rf $(LOOK)/read && mkdir -p $(LOOK)/read
	test -x $(LOOK)/../readers/bin/python || python3 -m venv $(LOOK)/../readers
	$(LOOK)/../readers/bin/pip install --quiet openpyxl python-docx openxml-audit pyam-iamc "sqlalchemy<2.1" sdmx1
	$(MIDYEAR) export $(STUDY) --to xlsx,docx,latex,iamc,sdmx --with waterfall --with tornado --out $(LOOK)/read/internal
	$(MIDYEAR) export $(STUDY) --to xlsx,docx,latex,iamc,sdmx --for public --out $(LOOK)/read/public
	$(LOOK)/../readers/bin/python Tests/Formats/read_bundle.py $(LOOK)/read/internal $(LOOK)/read/public
	$(LOOK)/../readers/bin/python -W ignore Tests/Formats/read_long.py $(LOOK)/read/internal $(LOOK)/read/public
	for edition in internal public; do for file in xlsx docx; do \
	    $(LOOK)/../readers/bin/openxml-audit --policy strict $(LOOK)/read/$$edition/report.$$file || exit 1; \
	done; done
	$(MIDYEAR) export $(STUDY) --to latex --lang en --out $(LOOK)/read/english
	$(MIDYEAR) plan $(STUDY) --to latex --out $(LOOK)/read/plan
	Tests/Formats/compile_latex.sh $(LOOK)/read/internal $(LOOK)/read/public $(LOOK)/read/english $(LOOK)/read/plan

# The product as one folder, and the proof that it starts where there is nothing else.
PACKAGE := .build/package

.PHONY: package

package: PACKAGES += $(PACKAGE_LIBRARIES)

package: build
	Packaging/try.sh "$$(Packaging/package.sh $(MIDYEAR) $(PACKAGE))" $(RESULTS)
	du -sh $(PACKAGE)/*
