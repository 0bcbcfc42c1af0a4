// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: of a length, in chunks (RFC 9112, section 7.1), or as much as comes. */
final class BodyStream extends InputStream {
    /** The body is in chunks. */
    static final long CHUNKED = -1;

    /** The body ends with the connection. */
    static final long TO_END = -2;

    private static final int HEX = 16;
    private static final int LONGEST_SIZE = 1_000;

    private final InputStream in;
    private final long form;
    /** How much is left of the body, or of the chunk. */
    private long left;

    private boolean begun;
    private boolean ended;

    BodyStream(InputStream in, long form) {
        this.in = in;
        this.form = form;
        this.left = Math.max(0, form);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (form == TO_END) {
            return in.read(bytes, offset, length);
        }
        if (form == CHUNKED && left == 0 && !ended) {
            chunk();
        }
        if (ended || left == 0) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the body is cut off");
        }
        left -= count;
        return count;
    }

    private void chunk() throws IOException {
        if (begun) {
            line();
        }
        begun = true;
        String size = line().replaceFirst("[; ].*", "");
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new AnswerReader.GarbledException("not the size of a chunk");
        }
        left = Long.parseLong(size, HEX);
        ended = left == 0;
    }

    private String line() throws IOException {
        StringBuilder out = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the body is cut off");
            } else if (out.length() > LONGEST_SIZE) {
                throw new AnswerReader.GarbledException("not the size of a chunk");
            }
            out.append((char) one);
        }
        return out.toString().strip();
    }
}
