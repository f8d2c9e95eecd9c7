package org.trapeze.debug.core.launch;

import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalLong;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.vmm.session.MonitorKind;

/**
 * What a launch configuration says, checked.
 *
 * @param guest       the file with the guest
 * @param format      what that file holds
 * @param address     where in storage plain binary begins; 0 for other formats
 * @param machine     the machine to run on instead of the one the guest names; empty for that one
 * @param monitor     what stands between the machine and the guest
 * @param depth       how many monitors stand on one another, at least 1; 1 without a monitor
 * @param storage     addressable units of the real machine; empty for as many as its description says
 * @param stopAtEntry whether to be suspended before the first instruction in debug mode
 * @param budget      instructions the guest may execute; empty for any number
 */
public record GuestSettings(IFile guest, GuestFormat format, long address, String machine, MonitorKind monitor,
        int depth, OptionalLong storage, boolean stopAtEntry, OptionalLong budget) {
    /** The deepest nesting that can be asked for; storage ends earlier in practice. */
    public static final int MAX_DEPTH = 100;

    public GuestSettings {
        Objects.requireNonNull(guest);
        Objects.requireNonNull(format);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(monitor);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(budget);
    }

    /**
     * {@return the settings of a configuration} Reads the first bytes of the guest's file.
     *
     * @throws CoreException with what is missing or wrong, for people
     */
    public static GuestSettings of(ILaunchConfiguration configuration) throws CoreException {
        IFile guest = guest(configuration);
        GuestFormat format = format(guest, configuration);
        MonitorKind monitor = monitor(configuration);
        return new GuestSettings(guest, format, format == GuestFormat.BINARY ? address(configuration) : 0,
                machine(guest, format, configuration), monitor, monitor == MonitorKind.NONE ? 1 : depth(configuration),
                count(configuration, GuestAttributes.STORAGE, "The size of storage"),
                configuration.getAttribute(GuestAttributes.STOP_AT_ENTRY, false),
                count(configuration, GuestAttributes.BUDGET, "The budget of instructions"));
    }

    private static IFile guest(ILaunchConfiguration configuration) throws CoreException {
        String path = configuration.getAttribute(GuestAttributes.GUEST, "").strip();
        if (path.isEmpty()) {
            throw wrong("No guest is chosen. Choose a file of the workspace: a source, an image or an executable.");
        }
        IPath full = IPath.fromPortableString(path);
        if (full.segmentCount() < 2) {
            throw wrong('"' + path + "\" does not name a file. Write it like /project/guest.gasm.");
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(full);
        if (!file.exists()) {
            throw wrong("There is no guest " + full + " in the workspace.");
        }
        return file;
    }

    private static GuestFormat format(IFile guest, ILaunchConfiguration configuration) throws CoreException {
        if (configuration.getAttribute(GuestAttributes.BINARY, false)) {
            if (GuestFormat.isSource(guest)) {
                throw wrong(guest.getName() + " is a source, not plain binary.");
            }
            return GuestFormat.BINARY;
        }
        return GuestFormat.of(guest).orElseThrow(() -> wrong(guest.getName()
                + " is neither a source (.gasm) nor an image nor an ELF executable. If it is plain binary, say so."));
    }

    private static String machine(IFile guest, GuestFormat format, ILaunchConfiguration configuration)
            throws CoreException {
        String machine = configuration.getAttribute(GuestAttributes.MACHINE, "").strip();
        if (machine.isEmpty() && (format == GuestFormat.ELF || format == GuestFormat.BINARY)) {
            throw wrong(guest.getName() + " does not say which machine it is for. Choose a machine.");
        }
        return machine;
    }

    private static long address(ILaunchConfiguration configuration) throws CoreException {
        String what = "The address of the plain binary";
        String text = configuration.getAttribute(GuestAttributes.ADDRESS, "").strip();
        BigInteger address = text.isEmpty() ? BigInteger.ZERO : number(text, what);
        if (address.signum() < 0 || address.bitLength() >= Long.SIZE) {
            throw wrong(what + ", " + text + ", is out of range: it is at least 0 and less than 2^63.");
        }
        return address.longValue();
    }

    private static MonitorKind monitor(ILaunchConfiguration configuration) throws CoreException {
        String name = configuration.getAttribute(GuestAttributes.MONITOR, MonitorKind.NONE.id());
        MonitorKind monitor = MonitorKind.of(name)
                .orElseThrow(() -> wrong("There is no monitor \"" + name + "\"."));
        if (!monitor.isAvailable()) {
            throw wrong("The " + monitor.title() + " is not available yet. Choose another monitor.");
        }
        return monitor;
    }

    private static int depth(ILaunchConfiguration configuration) throws CoreException {
        int depth = configuration.getAttribute(GuestAttributes.DEPTH, 1);
        if (depth < 1 || depth > MAX_DEPTH) {
            throw wrong("A nesting depth of " + depth + " is not possible. Choose one from 1 to " + MAX_DEPTH + ".");
        }
        return depth;
    }

    private static OptionalLong count(ILaunchConfiguration configuration, String attribute, String what)
            throws CoreException {
        String text = configuration.getAttribute(attribute, "").strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        BigInteger value = number(text, what);
        if (value.signum() <= 0 || value.bitLength() >= Long.SIZE) {
            throw wrong(what + ", " + text + ", is out of range: it is at least 1 and less than 2^63.");
        }
        return OptionalLong.of(value.longValue());
    }

    /** {@return a number in decimal or, after 0x, hexadecimal digits, which underscores may group} */
    private static BigInteger number(String text, String what) throws CoreException {
        String digits = text.replace("_", "");
        boolean hexadecimal = digits.regionMatches(true, 0, "0x", 0, 2);
        try {
            return hexadecimal ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
        } catch (NumberFormatException e) {
            throw wrong(what + ", \"" + text + "\", is not a number. Write it like 65536 or 0x10000.");
        }
    }

    private static CoreException wrong(String message) {
        return new CoreException(TrapezeDebug.error(message));
    }
}
