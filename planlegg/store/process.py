"""What the running program must not leave behind."""


def no_core_dumps() -> None:
    """If the program is cut down, its memory is not written to a file. Where the system has no such limit, nothing is done."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
