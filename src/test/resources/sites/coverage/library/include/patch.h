/* SPDX-License-Identifier: Apache-2.0 */
/**
 * struct patch - a patch
 * @id: its number
 */
struct patch {
	int id;
};

typedef int (*patch_call_t)(int);

int patch_enable(struct patch *patch);
void patch_disable(struct patch *patch);
int patch_internal_state(void);
int patch_private(void);
extern int patch_limit;
