/* SPDX-License-Identifier: Apache-2.0 */
static int demo_of_program;

int demo_run(void)
{
	return demo_of_program;
}
