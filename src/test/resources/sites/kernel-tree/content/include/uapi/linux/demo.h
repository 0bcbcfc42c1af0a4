/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#ifndef _UAPI_DEMO_H
#define _UAPI_DEMO_H

/*
 * A demonstration: enum demo_mode and DEMO_OFF
 * are linked in comments, too.
 */
enum demo_mode {
	DEMO_OFF,	/* off */
	DEMO_ON = 1 << 2,
};


struct demo_state {
	enum demo_mode mode;
	__u32 *values; /* DEPRECATED: see DEMO_MAX */
};

typedef struct demo_state demo_state_t;

typedef enum demo_kind {
	DEMO_KIND_A,
} demo_kind_t;

#define DEMO_MAX	32
#define DEMO_GET	_IOR('D', 1, struct demo_state)

int demo(demo_state_t state, demo_kind_t kind);

#endif
