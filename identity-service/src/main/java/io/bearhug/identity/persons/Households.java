package io.bearhug.identity.persons;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Who seems to share a household with whom. */
public interface Households {

    /** Ids of persons who seem to be part of it, at most so many; nobody if there is no such household. */
    Uni<List<String>> members(String householdId, int most);
}
