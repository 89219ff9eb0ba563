# The verbs; each sets up .venv by itself. Nothing here touches a store outside this folder.
PY := .venv/bin/python
unexport CHAINGRAPH_STORE CHAINGRAPH_HOME PYTHONPATH PYTHONHOME VIRTUAL_ENV

.PHONY: demo serve test check neo4j bench train clean

demo: .venv/ready
	@CHAINGRAPH_HOME=.chaingraph/demo $(PY) -m chaingraph demo

serve: .venv/ready
	@CHAINGRAPH_HOME=.chaingraph/demo $(PY) -m chaingraph serve

test: .venv/ready
	@$(PY) -m pytest --numprocesses auto --dist loadscope --no-loadscope-reorder

check: .venv/ready
	@$(PY) -m tests.checks

neo4j: .venv/ready
	@$(PY) -m tests.neo4j_server

bench: .venv/ready
	@$(PY) -m tests.bench

train: .venv/train
	@$(PY) -m training.subjects && $(PY) -m training

clean:
	rm -rf .venv .chaingraph .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# The first Python of 3.11 or later that really runs (a version manager's shim may not) and can make a venv.
PYTHONS := python3.11 python3.12 python3.13 python3.14 python3
FIRST = for p in $(PYTHONS); do "$$p" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; p=; done
NONE = 需要 Python 3.11 或更高版本及其 venv 模块（Debian/Ubuntu：apt install python3 python3-venv），安装后重试。\
 / Python 3.11 or later with its venv module is needed (Debian/Ubuntu: apt install python3 python3-venv); install it and try again.
PIP = $(PY) -m pip --disable-pip-version-check --no-input install --quiet

.venv/ready: requirements.lock
	@$(FIRST); [ -n "$$p" ] || { echo '$(NONE)' >&2; exit 2; }; echo "安装依赖到 .venv … / installing into .venv with $$p …"; "$$p" -m venv --clear .venv
	@$(PIP) --require-hashes --only-binary :all: -r requirements.lock && $(PIP) --no-deps --no-build-isolation --editable . && touch $@

# PyTorch and what else only training needs (docs/dependencies.md); with pip 25.1 or later.
.venv/train: .venv/ready
	@$(PIP) --upgrade "pip>=25.1" && $(PIP) --group train && touch $@
