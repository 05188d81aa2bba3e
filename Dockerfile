# sitmap in a container:
#
#     docker build -t sitmap .
#     docker run --rm -v "$PWD:/work" sitmap build examples/southern-syria-2025-07-21.txt -o out
FROM debian:12-slim AS build
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
COPY .ci .ci
COPY geodata/package.json geodata/package-lock.json geodata/
COPY styles/units/package.json styles/units/package-lock.json styles/units/
COPY styles/web/package.json styles/web/package-lock.json styles/web/
RUN .ci/install-packages
COPY . .
RUN cmake --preset release -DSITMAP_TESTS=OFF -DSITMAP_BENCHMARKS=OFF -DCMAKE_INSTALL_PREFIX=/opt/sitmap \
    && cmake --build --preset release \
    && cmake --install build/release --strip \
    && rm -rf /opt/sitmap/include /opt/sitmap/lib

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libgdal32 libgeos-c1v5 libproj25 proj-data libicu72 libssl3 libpangocairo-1.0-0 libpangoft2-1.0-0 libpng16-16 \
        fontconfig fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/sitmap /opt/sitmap
ENV PATH=/opt/sitmap/bin:$PATH
WORKDIR /work
ENTRYPOINT ["sitmap"]
