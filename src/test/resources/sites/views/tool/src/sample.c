/* SPDX-License-Identifier: Apache-2.0 */
/* begin */
static int answer(void)
{
	return 42;
}
/* end */
