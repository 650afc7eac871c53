package io.bearhug.support.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON in words of JSON: where, and what was expected there. Names no class of ours. */
public final class JsonProblems {

    private JsonProblems() {}

    /** What a caller is told about JSON that could not be read. */
    public static Problem describe(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return Problem.of(Kind.UNREADABLE, null)
                    .with(List.of(place(e, "too deep, too long or too large a number")));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problem.of(Kind.INVALID, null).with(List.of(Problem.Fault.at(pointer(mapping), expected(mapping))));
        }
        if (e instanceof JsonMappingException mapping) {
            return Problem.of(Kind.INVALID, null).with(List.of(Problem.Fault.at("", expected(mapping))));
        }
        return Problem.of(Kind.UNREADABLE, null).with(List.of(place(e, syntax(e))));
    }

    private static Problem.Fault place(JsonProcessingException e, String detail) {
        JsonLocation location = e.getLocation();
        return location == null
                ? Problem.Fault.at("", detail)
                : Problem.Fault.at(location.getLineNr(), location.getColumnNr(), detail);
    }

    private static String syntax(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        return said != null && said.startsWith("Duplicate field") ? "the same name twice in one object" : "not JSON";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream().map(JsonProblems::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        return "/"
                + (name == null
                        ? String.valueOf(step.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String expected(JsonMappingException e) {
        return switch (e) {
            case ValueInstantiationException refused -> reason(refused.getCause());
            case InvalidTypeIdException _ -> "unknown or missing type";
            case InvalidFormatException format -> "expected " + describe(format.getTargetType());
            case MismatchedInputException mismatch -> "expected " + describe(mismatch.getTargetType());
            default -> e.getCause() instanceof JsonProcessingException cause ? syntax(cause) : syntax(e);
        };
    }

    /** Records refuse what they cannot be with an {@link IllegalArgumentException} in words meant for callers. */
    private static String reason(@Nullable Throwable cause) {
        String said = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return said == null ? "not a valid value" : said;
    }

    private static String describe(@Nullable Class<?> type) {
        if (type == null) {
            return "another type of value";
        }
        if (type.isEnum()) {
            return "one of the values listed in the API's description";
        }
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().isAssignableFrom(wrapped(type)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("an object");
    }

    private static Class<?> wrapped(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What types are called in JSON; the first that fits. */
    private static final Map<Class<?>, String> NAMES = names();

    private static Map<Class<?>, String> names() {
        var names = new LinkedHashMap<Class<?>, String>();
        names.put(CharSequence.class, "a text");
        names.put(Boolean.class, "true or false");
        names.put(Long.class, "a whole number");
        names.put(Integer.class, "a whole number");
        names.put(Number.class, "a number");
        names.put(Instant.class, "a time as RFC 3339");
        names.put(LocalDate.class, "a date");
        names.put(Duration.class, "a duration as ISO 8601");
        names.put(Collection.class, "a list");
        return names;
    }
}
