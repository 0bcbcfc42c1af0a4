/* As Documentation/livepatch/one.rst says (not MyDocumentation/livepatch/one.rst). */
int patched;
