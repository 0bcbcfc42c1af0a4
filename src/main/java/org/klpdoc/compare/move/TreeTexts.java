// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.List;

/** The files of a project's tree, beside its documents, that name pages in comments and help texts. */
final class TreeTexts {
    private static final List<String> ENDINGS = List.of(
            ".c", ".h", ".S", ".rs", ".dts", ".dtsi", ".py", ".pl", ".sh", ".awk", ".txt", ".rst", ".md", ".yaml");

    private static final List<String> NAMES = List.of("Kconfig", "Makefile", "Kbuild", "MAINTAINERS", "README");

    private TreeTexts() {}

    static boolean isOne(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return NAMES.stream().anyMatch(name::startsWith) || ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Whether bytes have others among them. */
    static boolean has(byte[] bytes, byte[] needle) {
        byte last = needle[needle.length - 1];
        for (int at = needle.length - 1; at < bytes.length; at++) {
            if (bytes[at] == last && endsAt(bytes, at, needle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(byte[] bytes, int end, byte[] needle) {
        for (int back = 1; back < needle.length; back++) {
            if (bytes[end - back] != needle[needle.length - 1 - back]) {
                return false;
            }
        }
        return true;
    }
}
