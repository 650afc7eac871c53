package io.bearhug.benchmarks.load.traffic;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads HTTP/1.1 answers one after the other, bodies of known length and chunked ones. */
final class ReplyReader {

    private static final int BUFFER = 16_384;
    private static final int LONGEST_LINE = 16_384;
    private static final int LONGEST_BODY = 16 << 20;
    private static final int NO_CONTENT = 204;
    private static final int HEX = 16;

    private final InputStream in;
    private boolean last;

    ReplyReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** Whether the server closes the connection after the answer just read. */
    boolean isLast() {
        return last;
    }

    Reply read() throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("not an HTTP answer");
        }
        int code = Integer.parseInt(status[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = number(value, 10);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        return new Reply(code, code == NO_CONTENT ? "" : text(chunked ? chunks() : bytes(length)));
    }

    private byte[] chunks() throws IOException {
        byte[] whole = new byte[0];
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] part = bytes(size);
            byte[] more = java.util.Arrays.copyOf(whole, whole.length + size);
            System.arraycopy(part, 0, more, whole.length, size);
            whole = more;
            expectEmptyLine();
        }
        expectEmptyLine();
        return whole;
    }

    private int chunkSize() throws IOException {
        return number(line().split(";", 2)[0].strip(), HEX);
    }

    private void expectEmptyLine() throws IOException {
        if (!line().isEmpty()) {
            throw new IOException("a chunk of the answer does not end where it says");
        }
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= LONGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IOException("not a length: " + text, e);
        }
        throw new IOException("an answer that long is not read: " + text);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("the answer ended early");
        }
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            } else if (line.length() == LONGEST_LINE) {
                throw new IOException("a line of the answer is too long");
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
