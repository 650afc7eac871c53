package io.bearhug.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of text, as it is or compressed by gzip: its first bytes say which. */
public final class TextFile {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private TextFile() {}

    /** Opens it; bytes that are no UTF-8 fail as malformed when they are read. */
    public static BufferedReader open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8);
    }

    /** Opens it as text in a character set; bytes that are none fail as malformed when they are read. */
    public static BufferedReader open(Path file, Charset charset) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("there is no file " + file);
        }
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new BufferedReader(new InputStreamReader(
                    isCompressed(bytes) ? new GZIPInputStream(bytes) : bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean isCompressed(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean is = bytes.read() == FIRST && bytes.read() == SECOND;
        bytes.reset();
        return is;
    }
}
