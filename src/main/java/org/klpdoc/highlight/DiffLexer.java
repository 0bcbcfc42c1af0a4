// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * Patches. What stands before the first hunk's mark with a plus or a minus at its begin is part of a message:
 *
 * <pre>
 * --- a/fs/proc/version.c
 * +++ b/fs/proc/version.c
 * &#64;@ -10,3 +10,3 @@
 * -old
 * +new
 * </pre>
 */
final class DiffLexer extends LineLexer {
    private static final String[] HEADS = {"diff ", "index ", "Index:", "--- ", "+++ ", "====", "rename ", "new file"};

    @Override
    LineLexer fresh() {
        return this;
    }

    @Override
    void line(String text, int start, int end, Tokens out) {
        out.add(end, type(text, start, end));
    }

    private static TokenType type(String text, int start, int end) {
        for (String head : HEADS) {
            if (start + head.length() <= end && text.startsWith(head, start)) {
                return TokenType.HEADING;
            }
        }
        return switch (start < end ? text.charAt(start) : ' ') {
            case '+' -> TokenType.INSERTED;
            case '-' -> TokenType.DELETED;
            case '@' -> TokenType.SUBHEADING;
            case '!' -> TokenType.STRONG;
            default -> TokenType.TEXT;
        };
    }
}
