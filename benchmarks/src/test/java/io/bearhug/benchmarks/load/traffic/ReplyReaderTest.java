package io.bearhug.benchmarks.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    @Test
    void answersAreReadOneAfterTheOther() throws IOException {
        ReplyReader reader = reading("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirstHTTP/1.1 204 No Content\r\n\r\n"
                + "HTTP/1.1 503 Busy\r\ncontent-length: 4\r\nConnection: close\r\n\r\nlast");

        assertThat(reader.read()).isEqualTo(new Reply(200, "first"));
        assertThat(reader.read()).isEqualTo(new Reply(204, ""));
        assertThat(reader.isLast()).isFalse();
        assertThat(reader.read()).isEqualTo(new Reply(503, "last"));
        assertThat(reader.isLast()).isTrue();
    }

    @Test
    void chunksArePutTogether() throws IOException {
        ReplyReader reader = reading(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\nB;x=y\r\npedia in é\r\n0\r\n\r\nHTTP/1.1 204 -\r\n\r\n");

        assertThat(reader.read().body()).isEqualTo("Wikipedia in é");
        assertThat(reader.read().status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfour",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWi"
            })
    void anAnswerThatEndsEarlyIsNone(String text) {
        ReplyReader reader = reading(text);

        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nWiki\r\n"
            })
    void whatIsNoAnswerIsRefused(String text) {
        ReplyReader reader = reading(text);

        assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
    }

    private static ReplyReader reading(String text) {
        return new ReplyReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
