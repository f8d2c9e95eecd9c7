package org.trapeze.ir.arch;

import java.util.List;
import java.util.Optional;

/**
 * What a description says of virtualizing the machine beyond the machine itself.
 *
 * @param settings   what a monitor keeps while a guest runs directly; all of it holds
 * @param extensions the hardware extensions for virtualization
 */
public record Virtualization(List<MonitorSetting> settings, List<Extension> extensions) {
    /** A machine about which nothing of the kind is said. */
    public static final Virtualization NONE = new Virtualization(List.of(), List.of());

    public Virtualization {
        settings = List.copyOf(settings);
        extensions = List.copyOf(extensions);
    }

    /** {@return the extension of a name} */
    public Optional<Extension> extension(String name) {
        return extensions.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
