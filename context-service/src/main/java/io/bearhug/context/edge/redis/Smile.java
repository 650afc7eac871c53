package io.bearhug.context.edge.redis;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.SmileParser;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Parcel;
import io.bearhug.context.notes.Reading;
import io.bearhug.context.people.Pointer;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Values as they are stored: a header that scripts can compare as text, then compact binary JSON. */
final class Smile {

    /** Length of a number in a header. */
    static final int NUMBER = 16;

    private static final SmileMapper MAPPER = mapper(new SmileMapper());
    private static final SmileMapper NOTES = notes();

    private Smile() {}

    static FragmentState state(byte[] stored) {
        return Notebook.read(stored, NUMBER);
    }

    /** A note by itself. */
    static Note note(byte[] stored, int from, int length) {
        return read(NOTES, Note.class, stored, from, length);
    }

    /** Whether only a header is left: what an erasure leaves for a moment, so that nobody writes what they read before. */
    static boolean isErased(byte[] stored) {
        return stored.length == NUMBER;
    }

    static Person person(byte[] stored) {
        return read(Person.class, stored, NUMBER, stored.length - NUMBER);
    }

    static Pointer pointer(byte[] stored) {
        return read(Pointer.class, stored, 2 * NUMBER, stored.length - 2 * NUMBER);
    }

    /** The header and the state. */
    static byte[] write(String header, FragmentState state) {
        return Notebook.write(header, state);
    }

    /** The header and the value. */
    static byte[] write(String header, Object value) {
        var smile = bytes(value);
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

    /** The value alone. */
    static byte[] bytes(Object value) {
        return write(MAPPER, value);
    }

    /** A note alone. */
    static byte[] bytes(Note note) {
        return write(NOTES, note);
    }

    private static byte[] write(SmileMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("our own records can be written", e);
        }
    }

    /** A value that {@link #bytes(Object)} wrote. */
    static <T> T read(Class<T> type, byte[] stored, int from, int length) {
        return read(MAPPER, type, stored, from, length);
    }

    private static <T> T read(SmileMapper mapper, Class<T> type, byte[] stored, int from, int length) {
        try {
            return mapper.readValue(stored, from, length, type);
        } catch (IOException e) {
            throw new UncheckedIOException("what is stored can be read", e);
        }
    }

    /**
     * Of notes, which are stored one by one: values alone, in the order of their components, as each would repeat the names. A component
     * that is added comes last.
     */
    private static SmileMapper notes() {
        var mapper = mapper(new SmileMapper(SmileFactory.builder()
                .disable(SmileGenerator.Feature.WRITE_HEADER)
                .disable(SmileParser.Feature.REQUIRE_HEADER)
                .build()));
        var values = JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY);
        for (var type : List.of(
                Note.class, Note.Line.class, Parcel.class, Reading.class, Reading.Signal.class, Reading.Touch.class)) {
            mapper.configOverride(type).setFormat(values);
        }
        return mapper;
    }

    /** Times as milliseconds. */
    private static SmileMapper mapper(SmileMapper plain) {
        var mapper = Json.configure(plain);
        mapper.enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS);
        mapper.disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS);
        return mapper;
    }
}
