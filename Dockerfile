# The service; docker-compose.yml runs it beside Neo4j (docs/deploy.md).
FROM python:3.11.14-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
COPY requirements.lock ./
# every wheel is checked against the lock; what runs is then installed from these alone, development's tools are not
RUN pip download --quiet --require-hashes --only-binary :all: --dest /wheels --requirement requirements.lock
COPY pyproject.toml README.md LICENSE chaingraph.py ./
COPY graph graph
COPY ingest ingest
COPY queries queries
COPY viz viz
COPY api api
RUN python -m venv /opt/chaingraph && /opt/chaingraph/bin/pip install --quiet --no-index --find-links /wheels .

FROM python:3.11.14-slim-bookworm
COPY --from=build /opt/chaingraph /opt/chaingraph
ENV PATH=/opt/chaingraph/bin:$PATH HOME=/tmp LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    ORT_DISABLE_TELEMETRY=1
WORKDIR /tmp
USER 10001:10001
EXPOSE 8000
ENTRYPOINT ["chaingraph"]
CMD ["serve"]
