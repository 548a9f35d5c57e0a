"""planlegg: forbered en samtale, se på muligheter sammen, skriv ned det dere ble enige om."""

__version__ = "0.1.0"
