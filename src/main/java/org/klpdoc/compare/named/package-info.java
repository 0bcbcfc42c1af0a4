// SPDX-License-Identifier: Apache-2.0
/**
 * The files of a project's tree that name pages of its documents by their paths, {@code
 * Documentation/livepatch/shadow-vars.rst}: C, Kconfig, makefiles, MAINTAINERS, scripts.
 *
 * <p>Hands on {@link org.klpdoc.compare.named.NamedPaths}, {@link org.klpdoc.compare.named.TreeTexts} and {@link
 * org.klpdoc.compare.named.TreePaths}. Imports what {@code compare} does.
 */
package org.klpdoc.compare.named;
