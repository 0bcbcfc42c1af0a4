// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

/**
 * A file of a root.
 *
 * @param root the root's name
 * @param path the path within the root, with forward slashes, without {@code .} and {@code ..}
 * @param display the path that reports print: one that the user can open, where there is one
 * @param bytes the content
 */
public record SourceFile(String root, String path, String display, byte[] bytes) {}
