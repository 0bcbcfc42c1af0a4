/* SPDX-License-Identifier: Apache-2.0 */
SYM_FUNC_START(demo_entry)
	ret
SYM_FUNC_END(demo_entry)
