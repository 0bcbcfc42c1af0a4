// SPDX-License-Identifier: Apache-2.0
/**
 * patch_enable() - enable a patch
 * @patch: the patch
 */
int patch_enable(struct patch *patch)
{
	return 0;
}
EXPORT_SYMBOL_GPL(patch_enable);

/* No comment of kernel-doc. */
void patch_disable(struct patch *patch)
{
}
EXPORT_SYMBOL_NS_GPL(patch_disable, PATCH);

int patch_internal_state(void)
{
	return 0;
}
EXPORT_SYMBOL(patch_internal_state);

int patch_limit;
EXPORT_SYMBOL(patch_limit);
