// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.LinkedHashSet;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Walk;
import org.klpdoc.highlight.Highlighter;
import org.klpdoc.highlight.Token;

/**
 * The names in a page's C code that may lead to their declarations, as the link table has them: {@code name()} for what
 * is called, {@code struct name} for a tag of whatever kind, {@code name} for any other.
 */
final class CodeNames extends Walk {
    private final Highlighter highlighter;
    private final String language;
    private final Set<String> names = new LinkedHashSet<>();

    private CodeNames(Highlighter highlighter, String language) {
        this.highlighter = highlighter;
        this.language = language;
    }

    /** The names on a page; {@code language} is that of blocks that say nothing. */
    static Set<String> in(Document document, Highlighter highlighter, String language) {
        CodeNames walk = new CodeNames(highlighter, language);
        walk.document(document);
        return walk.names;
    }

    /** How the link table names what a token is, or "". */
    static String key(Token token, String text) {
        return switch (token.type()) {
            case FUNCTION -> text + "()";
            case CLASS -> "struct " + text;
            case NAME -> text;
            default -> "";
        };
    }

    @Override
    protected void enter(Block block) {
        if (block instanceof Block.LiteralBlock literal && isC(literal)) {
            String text = CodeWriter.text(literal);
            for (Token token : highlighter.tokens("c", text, literal.code().forced())) {
                String name = key(token, token.of(text));
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
    }

    private boolean isC(Block.LiteralBlock block) {
        String own = block.code().language();
        return CodeWriter.isPlain(block)
                && highlighter.language(own.isEmpty() ? language : own).equals("c");
    }
}
