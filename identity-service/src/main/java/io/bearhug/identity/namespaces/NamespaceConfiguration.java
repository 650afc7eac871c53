package io.bearhug.identity.namespaces;

import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits that differ from those every installation starts with.
 *
 * @param overrides by namespace
 */
public record NamespaceConfiguration(Map<String, NamespaceLimits> overrides) {

    /** As every installation starts. */
    public static final NamespaceConfiguration NONE = new NamespaceConfiguration(Map.of());

    /** As many names as a person can have at all. */
    private static final int MOST_NAMES = 500;

    /** More users of a name than these are many by any rule: not all of them are looked at. */
    private static final int MOST_USERS = 50;

    public NamespaceConfiguration {
        overrides = java.util.Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    /** Everything that is wrong with it, with pointers into it. */
    public List<Problem.Fault> faults(Namespaces defaults) {
        List<Problem.Fault> faults = new ArrayList<>();
        overrides.forEach((name, limits) -> defaults.find(name)
                .ifPresentOrElse(
                        known -> check(known, limits, faults),
                        () -> faults.add(Problem.Fault.at(place(name), "there is no such namespace"))));
        return faults;
    }

    private static void check(Namespace known, NamespaceLimits limits, List<Problem.Fault> faults) {
        if (known.isOnePerPerson()) {
            faults.add(Problem.Fault.at(
                    place(known.name()), "a person has one of these; facts are made by that, it cannot be changed"));
            return;
        }
        range(limits.maxPerPerson(), 2, MOST_NAMES, place(known.name()) + "/maxPerPerson", faults);
        range(limits.sharedAfter(), 1, MOST_USERS, place(known.name()) + "/sharedAfter", faults);
    }

    private static void range(@Nullable Integer given, int least, int most, String place, List<Problem.Fault> faults) {
        if (given != null && (given < least || given > most)) {
            faults.add(Problem.Fault.at(place, "expected " + least + " to " + most + ", or null for no limit"));
        }
    }

    private static String place(String name) {
        return "/namespaces/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The namespaces with these limits. */
    public Namespaces applied(Namespaces defaults) {
        return new Namespaces(defaults.all().stream().map(this::applied).toList());
    }

    private Namespace applied(Namespace known) {
        NamespaceLimits limits = overrides.get(known.name());
        return limits == null
                ? known
                : new Namespace(
                        known.name(),
                        known.priority(),
                        known.priorityStated(),
                        optional(limits.maxPerPerson()),
                        optional(limits.sharedAfter()),
                        known.lapses(),
                        known.normaliser(),
                        limits.bridges());
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The limits of all kinds of names, strongest first. */
    public static Map<String, NamespaceLimits> limits(Namespaces namespaces) {
        Map<String, NamespaceLimits> all = new LinkedHashMap<>();
        namespaces
                .all()
                .forEach(it -> all.put(
                        it.name(),
                        new NamespaceLimits(number(it.maxPerPerson()), number(it.sharedAfter()), it.bridges())));
        return all;
    }

    private static @Nullable Integer number(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : null;
    }
}
