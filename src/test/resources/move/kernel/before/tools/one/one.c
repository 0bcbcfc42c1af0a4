/* tools/one/Documentation/livepatch/one.rst is another one. */
