# The two commands of README.md and a few shortcuts; CMake and CMakePresets.json do the work.
# Everything here may be repeated: what is done is not done again.
.DEFAULT_GOAL := help
JOBS ?= $(shell nproc)
RELEASE := build/release
SERVER := $(RELEASE)/bin/vraagbaak
# WERROR=ON makes warnings errors, as CI does.
WERROR ?= OFF
CPP_FILES = $(shell git ls-files -co --exclude-standard 'server/*.h' 'server/*.cpp' 'tests/*.h' 'tests/*.cpp')

.PHONY: help demo test build bench format catalogue clean packages

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: packages ## install what is missing, build, and show the server at work on the sample papers
	@tests/scripts/build.sh release $(WERROR) $(JOBS) vraagbaak
	@tests/scripts/demo.sh $(SERVER) tests/samples

test: packages ## install what is missing, build, and run every test
	@tests/scripts/build.sh release $(WERROR) $(JOBS) all
	@ctest --preset release -j$(JOBS)

build: packages ## build the release server: build/release/bin/vraagbaak
	@tests/scripts/build.sh release $(WERROR) $(JOBS) vraagbaak

bench: packages ## measure parsing, analysis and edits
	@tests/scripts/build.sh benchmark $(WERROR) $(JOBS) vraagbaak_benchmark
	@build/benchmark/bin/vraagbaak_benchmark

format: ## lay out all C++ files with clang-format
	@tests/scripts/packages.sh format
	@clang-format -i $(CPP_FILES)

catalogue: packages ## write server/docs/diagnostics.md from the headers of the checks
	@tests/scripts/build.sh release $(WERROR) $(JOBS) vraagbaak_catalogue
	@$(RELEASE)/bin/vraagbaak_catalogue server

clean: ## remove everything that was built
	@rm -rf build client-vscode/dist client-vscode/server

packages:
	@tests/scripts/packages.sh build
