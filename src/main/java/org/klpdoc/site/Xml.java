// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file in UTF-8, element by element, one a line; what XML cannot hold becomes U+FFFD. */
final class Xml {
    private static final int LOWEST_SUPPLEMENTARY = 0x10000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private final Deque<String> open = new ArrayDeque<>();

    /** An empty file. */
    Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK writes no XML", e);
        }
        write(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    /** A step of writing. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Writing to memory fails only where a caller forgets to close what it opened. */
    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an XML file cannot be written", e);
        }
    }

    /** Begins an element with others in it; {@code attributes} are names and values in turns. */
    Xml open(String name, String... attributes) {
        write(() -> {
            line();
            out.writeStartElement(name);
            attributes(attributes);
        });
        open.push(name);
        return this;
    }

    /** Ends the element that was opened last. */
    Xml close() {
        open.pop();
        write(() -> {
            line();
            out.writeEndElement();
        });
        return this;
    }

    /** Writes an element with text. */
    Xml text(String name, String text) {
        write(() -> {
            line();
            out.writeStartElement(name);
            out.writeCharacters(clean(text));
            out.writeEndElement();
        });
        return this;
    }

    /** Writes an element with attributes alone, names and values in turns. */
    Xml empty(String name, String... attributes) {
        write(() -> {
            line();
            out.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    /** The file. */
    byte[] bytes() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(open.size()));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** The address with what must not stand in one as {@code %xx} of its UTF-8 (RFC 3986, 2.1). */
    static String address(String written) {
        StringBuilder encoded = new StringBuilder(written.length());
        for (byte one : written.getBytes(StandardCharsets.UTF_8)) {
            if (one <= ' ' || "\"<>\\^`{|}\u007f".indexOf(one) >= 0) {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(one >> 4 & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(one & 0xf, 16)));
            } else {
                encoded.append((char) one);
            }
        }
        return encoded.toString();
    }

    /** The production Char of XML 1.0, 2.2: what is not of it becomes U+FFFD. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean fine = c >= ' ' && c <= 0xd7ff
                    || c == '\t'
                    || c == '\n'
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= LOWEST_SUPPLEMENTARY;
            clean.appendCodePoint(fine ? c : 0xfffd);
        });
        return clean.toString();
    }
}
