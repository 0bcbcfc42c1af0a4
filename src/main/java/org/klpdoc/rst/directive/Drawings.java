// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Picture;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;

/**
 * Images that are drawn from a text in a language of their own, as the kernel's kfigure extension has them: Graphviz'
 * DOT and SVG, in a file of that language or within the page.
 */
final class Drawings {
    private static final String DOT = ".dot";

    /** The languages and how their files end. */
    private static final Map<String, String> LANGUAGES = Map.of("dot", DOT, "svg", ".svg");

    private Drawings() {}

    /** Whether there is a language of that name, in whatever case. */
    static boolean knows(String language) {
        return LANGUAGES.containsKey(language.toLowerCase(Locale.ROOT));
    }

    /** An image of {@code source}, to be named by language and content: {@code DOT-1e38538b....svg}. */
    static Draft of(String language, String source, DirectiveCall call) {
        Draft image = Images.image(call, "");
        Picture plain = image.get(Key.PICTURE, Picture.class).orElseThrow();
        String address = language.toUpperCase(Locale.ROOT) + "-" + digest(source) + ".svg";
        Picture.Drawing drawing = new Picture.Drawing(language.toLowerCase(Locale.ROOT), source);
        return image.set(Key.PICTURE, plain.drawn(address, drawing));
    }

    /** An image of one of the kernel's directives: where it is a DOT file, what stands in that file is drawn. */
    static void draw(Draft image, DirectiveCall call, BlockState state) {
        Picture plain = image.get(Key.PICTURE, Picture.class).orElseThrow();
        if (!call.name().toLowerCase(Locale.ROOT).startsWith("kernel-")
                || !plain.uri().endsWith(DOT)) {
            return;
        }
        Optional<String> source = FileText.content(plain.uri(), state);
        source.ifPresent(
                text -> image.set(Key.PICTURE, plain.drawn(svg(plain.uri()), new Picture.Drawing("dot", text))));
    }

    private static String svg(String uri) {
        return uri.substring(0, uri.length() - DOT.length()) + ".svg";
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
