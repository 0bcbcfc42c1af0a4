// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's bytes as a source: UTF-8, a byte order mark dropped. Bytes that are not UTF-8 and NUL characters become
 * U+FFFD, and the first of them is reported with its place and their number.
 *
 * @param source the text
 * @param diagnostics what was wrong with the bytes
 */
public record Decoded(Source source, List<Diagnostic> diagnostics) {
    private static final char REPLACEMENT = '\uFFFD';

    /** Copies the list. */
    public Decoded {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Decodes a file.
     *
     * @param path the path that reports print
     * @param bytes the file's content
     * @param tabs what becomes of tabs
     */
    public static Decoded of(String path, byte[] bytes, Source.Tabs tabs) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean broken = text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes);
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        text = marked ? text.substring(1) : text;
        boolean nul = text.indexOf('\0') >= 0;
        Source source = Source.of(path, nul ? text.replace('\0', REPLACEMENT) : text, tabs);
        List<Diagnostic> found = new ArrayList<>();
        if (broken) {
            found.add(report(source, "source.encoding", "the file is not UTF-8; bad bytes are shown as U+FFFD")
                    .withHint("save the file as UTF-8"));
        }
        if (nul) {
            found.add(report(source, "source.nul", "the file holds NUL characters; they are shown as U+FFFD"));
        }
        return new Decoded(source, found);
    }

    private static Diagnostic report(Source source, String code, String message) {
        int first = source.text().indexOf(REPLACEMENT);
        return Diagnostic.of(Severity.WARNING, code, new Pos(source, Math.max(0, first)), message);
    }

    /** Whether the bytes are UTF-8 throughout; a file may hold U+FFFD itself. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
