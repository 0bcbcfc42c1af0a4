/* As Documentation/core-api/one.rst says (not MyDocumentation/livepatch/one.rst). */
int patched;
