package io.bearhug.context.edge.redis;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.people.Pointer;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Values as they are stored: a header that scripts can compare as text, then compact binary JSON. */
final class Smile {

    /** Length of a number in a header. */
    static final int NUMBER = 16;

    private static final SmileMapper MAPPER = mapper();

    private Smile() {}

    static FragmentState state(byte[] stored) {
        return read(FragmentState.class, stored, NUMBER);
    }

    /** Whether only a header is left: what an erasure leaves for a moment, so that nobody writes what they read before. */
    static boolean isErased(byte[] stored) {
        return stored.length == NUMBER;
    }

    static Person person(byte[] stored) {
        return read(Person.class, stored, NUMBER);
    }

    static Pointer pointer(byte[] stored) {
        return read(Pointer.class, stored, 2 * NUMBER);
    }

    /** The header and the value. */
    static byte[] write(String header, Object value) {
        var smile = write(value);
        var stored = Arrays.copyOf(header.getBytes(StandardCharsets.US_ASCII), header.length() + smile.length);
        System.arraycopy(smile, 0, stored, header.length(), smile.length);
        return stored;
    }

    /** A number as text that sorts like the number. */
    static String number(long number) {
        return HexFormat.of().toHexDigits(number);
    }

    /** The header's first number. */
    static String header(byte[] stored) {
        return new String(stored, 0, NUMBER, StandardCharsets.US_ASCII);
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("our own records can be written", e);
        }
    }

    private static <T> T read(Class<T> type, byte[] stored, int header) {
        try {
            return MAPPER.readValue(stored, header, stored.length - header, type);
        } catch (IOException e) {
            throw new UncheckedIOException("what is stored can be read", e);
        }
    }

    /** Times as milliseconds. */
    private static SmileMapper mapper() {
        var mapper = Json.configure(new SmileMapper());
        mapper.enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS);
        mapper.disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS);
        return mapper;
    }
}
