package io.bearhug.identity.export;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Port: what the other services keep of a person. */
public interface OtherServices {

    /** All of a part, nothing being an empty object; empty if its service cannot be asked now. Never fails. */
    Uni<Optional<Object>> show(Export.Part part);
}
