// SPDX-License-Identifier: Apache-2.0
/*
 * How tasks leave: Documentation/patching/states.rst, and
 * Documentation/patching/shadow.txt, Documentation/patching/*
 * (tools/watch/Documentation/patching/states.rst is about something else,
 * and Documentation/patching/nothing.rst was never there.)
 */
