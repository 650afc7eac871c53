package io.bearhug.context.notes;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as prints: 20 bits of where somebody lives. Two addresses of one person are taken for the same once in a million, while in a
 * country of twenty million doors twenty share each print: what is kept tells parcels apart and leads to nobody's door.
 */
public final class Address {

    /** The property that says where an order goes. */
    static final String SHIPPING = "shipping_address";

    private static final List<String> PROPERTIES = List.of(SHIPPING, "billing_address");
    private static final Set<String> KEPT = Set.of("country", "countryCode", "country_code");
    private static final List<String> STREET =
            List.of("street", "streetAddress", "street_address", "address1", "line1");
    private static final List<String> NUMBER = List.of("houseNumber", "house_number", "number");
    private static final List<String> POSTCODE = List.of("postcode", "postalCode", "postal_code", "zip", "zipCode");
    private static final List<String> CITY = List.of("city", "town");
    private static final int BITS = 20;

    private Address() {}

    /** Street and postcode, or city where there is none, however they are spelt; empty for what leads to no door. Names do not matter. */
    public static Optional<String> print(@Nullable Object address) {
        if (!(address instanceof Map<?, ?> fields)) {
            return Optional.empty();
        }
        var street = plain(first(fields, STREET) + first(fields, NUMBER));
        var postcode = plain(first(fields, POSTCODE));
        var place = postcode.isEmpty() ? plain(first(fields, CITY)) : postcode;
        return street.isEmpty() || place.isEmpty() ? Optional.empty() : Optional.of(hash(place + "\n" + street));
    }

    /** Prints of the addresses among somebody's traits, such as {@code address} and {@code workAddress}. */
    public static Set<String> prints(Map<String, ?> traits) {
        var prints = new HashSet<String>();
        traits.forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith("address")) {
                print(value).ifPresent(prints::add);
            }
        });
        return prints;
    }

    /** Properties without anybody's address: only its country stays. */
    static Map<String, Object> without(Map<String, Object> properties) {
        if (PROPERTIES.stream().noneMatch(properties::containsKey)) {
            return properties;
        }
        var without = new LinkedHashMap<>(properties);
        PROPERTIES.forEach(name -> without.computeIfPresent(name, (_, address) -> country(address)));
        return without;
    }

    private static Map<String, Object> country(Object address) {
        var kept = new LinkedHashMap<String, Object>();
        if (address instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (name instanceof String text && KEPT.contains(text)) {
                    kept.put(text, value);
                }
            });
        }
        return kept;
    }

    private static String first(Map<?, ?> fields, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(Properties.text(fields.get(name))))
                .findFirst()
                .orElse("");
    }

    /** Without case, accents, blanks and what people shorten. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("strasse|street", "str")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String hash(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%05x".formatted(sum.getValue() & ((1 << BITS) - 1));
    }
}
