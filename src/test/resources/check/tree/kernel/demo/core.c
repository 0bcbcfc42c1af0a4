// SPDX-License-Identifier: Apache-2.0
#include <linux/demo.h>

DEMO_FLAG(ready)

/* demo_in_comment() was here. */
static const char *name = "demo_in_string";

int demo_enable(struct demo_patch *patch)
{
	int demo_variable = 1;

	return demo_variable + demo_generated(patch);
}

static int __init demo_init(void) __acquires(demo_lock)
{
	return 0;
}

#if 0
int demo_dead_code(void)
{
	return 0;
}
#endif

SYSCALL_DEFINE1(demo, int, arg)
{
	return arg;
}

static DEVICE_ATTR_RO(enabled);
module_param(patch_delay, int, 0444);
core_param(demo_wait, demo_wait, int, 0644);
__setup("nodemo", demo_off);
early_param("demo-mode", demo_mode);
