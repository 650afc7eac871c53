package io.bearhug.decision.content;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills {@code {person.traits.shirtSize}} and other variables into texts, and notes what it used and what it lacked. */
final class Words {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.\\-]*)}");
    private static final String TRAITS = "person.traits.";

    private final Map<String, Object> variables;
    private final Catalogue catalogue;
    private final @Nullable String locale;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Words(Map<String, Object> variables, Catalogue catalogue, @Nullable String locale) {
        this.variables = variables;
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** Traits that were named. */
    Set<String> used() {
        return used;
    }

    /** Facts that were wanted and are not known, or may not be mentioned. */
    Set<String> missing() {
        return missing;
    }

    /** The text for the person; empty if it wants a fact that is missing. */
    Optional<String> fill(Text text) {
        var words = text.in(locale);
        return words.indexOf('{') < 0 ? Optional.of(words) : replaced(words);
    }

    private Optional<String> replaced(String words) {
        var matcher = VARIABLE.matcher(words);
        var filled = new StringBuilder();
        var complete = true;
        while (matcher.find()) {
            var path = matcher.group(1);
            var value = value(path);
            complete &= value.isPresent();
            note(path, value.isPresent());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.orElse("")));
        }
        return complete ? Optional.of(matcher.appendTail(filled).toString()) : Optional.empty();
    }

    private void note(String path, boolean known) {
        if (!known) {
            missing.add(path);
        } else if (path.startsWith(TRAITS)) {
            used.add(path.substring(TRAITS.length()));
        }
    }

    private Optional<String> value(String path) {
        return path.startsWith(TRAITS) && !isMentionable(path.substring(TRAITS.length()))
                ? Optional.empty()
                : Optional.ofNullable(find(path)).map(Words::text);
    }

    private boolean isMentionable(String trait) {
        return Mentions.isFree(catalogue.traits().get(trait));
    }

    private @Nullable Object find(String path) {
        Object at = variables;
        for (var step : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
