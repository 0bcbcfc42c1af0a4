SECTIONS { .demo : { *(demo_in_linker_script) } }
