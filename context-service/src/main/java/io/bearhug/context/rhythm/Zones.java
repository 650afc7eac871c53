package io.bearhug.context.rhythm;

import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext.ZoneOrigin;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's own zone. */
public final class Zones {

    private static final Set<String> KNOWN = Set.copyOf(ZoneRulesProvider.getAvailableZoneIds());

    private Zones() {}

    /**
     * A zone and how we came by it.
     *
     * @param id IANA zone
     * @param origin the strongest word about it
     */
    public record Own(ZoneId id, ZoneOrigin origin) {}

    /** Whether it is the name of an IANA zone. */
    public static boolean isZone(@Nullable String name) {
        return name != null && KNOWN.contains(name);
    }

    /**
     * Their zone: what they stated in the trait {@code timezone}, else the one their channel told last, else that of the country they live
     * in ({@code address.country} or {@code country}, ISO 3166), else the one that is configured.
     */
    public static Own of(Map<String, Trait> traits, @Nullable String told, ZoneId otherwise) {
        var stated = text(traits.get("timezone"));
        if (isZone(stated)) {
            return new Own(ZoneId.of(stated), ZoneOrigin.STATED);
        }
        if (isZone(told)) {
            return new Own(ZoneId.of(told), ZoneOrigin.EVENT);
        }
        return country(traits)
                .flatMap(Countries::zone)
                .map(zone -> new Own(zone, ZoneOrigin.COUNTRY))
                .orElseGet(() -> new Own(otherwise, ZoneOrigin.DEFAULT));
    }

    private static Optional<String> country(Map<String, Trait> traits) {
        var address = traits.get("address");
        return Stream.of(
                        address != null && address.value() instanceof Map<?, ?> parts ? parts.get("country") : null,
                        text(traits.get("country")))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static @Nullable String text(@Nullable Trait trait) {
        return trait != null && trait.value() instanceof String text ? text : null;
    }
}
