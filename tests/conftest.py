from hypothesis import HealthCheck, settings

# The same examples on every machine, and no test that depends on how fast the machine is.
settings.register_profile("planlegg", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("planlegg")
