// SPDX-License-Identifier: Apache-2.0
/**
 * What the kernel's own directives take out of its tree besides C comments: the descriptions of its user interfaces
 * ({@code Documentation/ABI}), the features of its architectures ({@code Documentation/features}), {@code MAINTAINERS},
 * and C headers as text with references. Each becomes reStructuredText whose lines know the lines of the files that
 * they came from, as the scripts of Linux 6.1 write it.
 *
 * <p>Hands on {@link org.klpdoc.kernel.KernelText}, made by {@link org.klpdoc.kernel.AbiListing}, {@link
 * org.klpdoc.kernel.FeatureListing}, {@link org.klpdoc.kernel.Maintainers} and {@link
 * org.klpdoc.kernel.ParsedHeader}. Imports {@code text} and {@code source}.
 */
package org.klpdoc.kernel;
