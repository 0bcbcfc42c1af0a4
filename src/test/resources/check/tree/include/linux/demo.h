/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DEMO_H
#define DEMO_H
#define DEMO_MAX_PATCHES 32
#define demo_for_each(pos, list) for (pos = (list)->first; pos; pos = pos->next)
#define DEMO_FLAG(name) \
	static inline int demo_test_##name(void) { return 1; } \
	static inline void demo_set_##name(void) { }

struct demo_patch {
	struct demo_patch *next;
	int (*pre_patch)(struct demo_patch *patch);
};

enum demo_state {
	DEMO_STATE_READY,
};

typedef int (*demo_ctor_t)(void *data);
int demo_enable(struct demo_patch *patch);
int demo_stale_prototype(void);
extern struct demo_opaque *demo_opaque_get(void);
#endif
