package io.bearhug.identity.likely;

import io.bearhug.contracts.Identifier;
import io.bearhug.matching.person.Field;
import java.util.Map;

/**
 * What a person told about themselves that can be compared.
 *
 * @param name that stands for the person: the strongest they have alone, then the oldest
 * @param fields as they were told
 */
public record Description(Identifier name, Map<Field, String> fields) {

    public Description {
        fields = Map.copyOf(fields);
    }
}
