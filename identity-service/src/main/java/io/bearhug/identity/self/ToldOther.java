package io.bearhug.identity.self;

import io.bearhug.contracts.Lists;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is right of another human in their life.
 *
 * @param fields kind, name, birthDate, sex, address, as far as they say so
 */
record ToldOther(Map<String, Object> fields) {

    static final String EXPECTED =
            "expected an object of kind, name, birthDate (a date), sex, address {street, postcode, city, country}";

    private static final int MAX_TEXT = 255;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_ -]{1,64}");
    private static final Set<String> ADDRESS = Set.of("street", "postcode", "city", "country");

    ToldOther {
        fields = Lists.copy(fields);
    }

    /** Reads what they say; empty if any of it is not to be understood. */
    static Optional<ToldOther> of(Object value) {
        Map<String, Object> read = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> said) || said.isEmpty()) {
            return Optional.empty();
        }
        said.forEach((name, told) -> {
            if (isGood(String.valueOf(name), told)) {
                read.put(String.valueOf(name), told);
            }
        });
        return read.size() == said.size() ? Optional.of(new ToldOther(read)) : Optional.empty();
    }

    private static boolean isGood(String field, @Nullable Object told) {
        return switch (field) {
            case "kind", "sex" ->
                told instanceof String word && WORD.matcher(word.strip()).matches();
            case "name" -> isText(told);
            case "birthDate" -> told instanceof String day && isDay(day);
            case "address" ->
                told instanceof Map<?, ?> address
                        && !address.isEmpty()
                        && address.entrySet().stream()
                                .allMatch(part ->
                                        ADDRESS.contains(String.valueOf(part.getKey())) && isText(part.getValue()));
            default -> false;
        };
    }

    private static boolean isText(@Nullable Object told) {
        return told instanceof String text && !text.isBlank() && text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 0 && day.getYear() < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
