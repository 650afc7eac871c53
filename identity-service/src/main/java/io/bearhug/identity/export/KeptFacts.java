package io.bearhug.identity.export;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: every single fact that is kept of a person. */
public interface KeptFacts {

    /** Facts, the newest first, at most so many. */
    Uni<List<Export.Fact>> facts(String personId, int limit);

    /** Every yes and no, the newest first, at most so many. */
    Uni<List<Export.Said>> consents(String personId, int limit);

    /** What was told of other people, the newest first, at most so many. */
    Uni<List<Export.Other>> others(String personId, int limit);
}
