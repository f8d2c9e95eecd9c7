package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;

/** IA-32: Robin and Irvine's findings, and the manual's encodings. */
class Ia32Test {
    private static final long SEED = 2000;
    private static final LibraryMachine MACHINE = LibraryMachine.of("ia32");
    private static final Map<Profile, Classification> CLASSIFICATIONS = new ConcurrentHashMap<>();
    private static final Set<String> PRIVILEGED = Set.of("LGDT", "LGDT_M8", "LIDT", "LIDT_M8", "LLDT", "LTR", "LMSW",
            "CLTS", "HLT", "INVLPG", "MOV_CR0_R", "MOV_CR2_R", "MOV_CR3_R", "MOV_R_CR0", "MOV_R_CR2", "MOV_R_CR3");
    /** Robin and Irvine, 3.2: PUSH and MOV from a segment register, of those that show CPL. */
    private static final Set<String> SHOWING_CPL = Set.of("PUSH_CS", "PUSH_SS", "MOV_R_CS", "MOV_R_SS");
    /** And POP, MOV to a segment register, JMP, CALL and RET; IRET they do not list. */
    private static final Set<String> LOADING_SEGMENTS = Set.of("POP_ES", "POP_SS", "POP_DS", "POP_FS", "POP_GS",
            "MOV_ES_R", "MOV_SS_R", "MOV_DS_R", "MOV_FS_R", "MOV_GS_R", "JMP_FAR", "CALL_FAR", "RET_FAR", "IRET");
    private static final Set<String> READING_DESCRIPTORS = Set.of("LAR", "LSL", "VERR", "VERW");
    private static final Set<String> IO = Set.of("CLI", "STI", "IN_I", "IN_DX", "OUT_I", "OUT_DX");

    private static Classification classify(Profile profile) {
        return CLASSIFICATIONS.computeIfAbsent(profile, key -> new Classifier().classify(MACHINE.architecture(), key));
    }

    private static Set<String> those(Profile profile, Predicate<InstructionClasses> which) {
        return classify(profile).instructions().stream().filter(which).map(classes -> classes.instruction().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unprivileged(Profile profile, Property property) {
        return those(profile, classes -> classes.verdict(property).isYes() && !classes.isPrivileged());
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    // ---- Classes ----

    @Test
    void paperProfile() {
        assertTrue(classify(Profile.PAPER).isDecided());
        assertEquals(LOADING_SEGMENTS, unprivileged(Profile.PAPER, Property.CONTROL_SENSITIVE));
        assertEquals(all(READING_DESCRIPTORS, Set.of("SGDT", "SGDT_M8", "SLDT")),
                unprivileged(Profile.PAPER, Property.LOCATION_SENSITIVE));
        assertEquals(all(READING_DESCRIPTORS, SHOWING_CPL, Set.of("CALL_FAR", "IRET")),
                unprivileged(Profile.PAPER, Property.MODE_SENSITIVE));
    }

    /** The registers that lead traps to their handlers, the flags and CR0's are not R, but resources. */
    @Test
    void extendedProfile() {
        assertTrue(classify(Profile.EXTENDED).isDecided());
        assertEquals(all(LOADING_SEGMENTS, IO, Set.of("POPF")),
                unprivileged(Profile.EXTENDED, Property.CONTROL_SENSITIVE));
        assertTrue(unprivileged(Profile.EXTENDED, Property.RESOURCE_SENSITIVE).containsAll(
                Set.of("SIDT", "SIDT_M8", "STR", "SMSW", "PUSHF")));
    }

    /** INT n is the one of the seventeen that is not found: it always traps. */
    @Test
    void theSeventeen() {
        Set<String> found = all(LOADING_SEGMENTS, SHOWING_CPL, READING_DESCRIPTORS, IO,
                Set.of("SGDT", "SGDT_M8", "SIDT", "SIDT_M8", "SLDT", "SMSW", "STR", "PUSHF", "POPF"));
        assertEquals(found, unprivileged(Profile.EXTENDED, Property.SENSITIVE));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void whatIsPrivileged(Profile profile) {
        assertEquals(PRIVILEGED, those(profile, InstructionClasses::isPrivileged));
        assertEquals(Optional.of(false), classify(profile).theorem1().holds());
        assertEquals(Optional.of(false), classify(profile).theorem3().holds());
    }

    // ---- Encodings ----

    /** In the order of the bytes, as assemblers list them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mov eax, ebx; 89d8", "mov eax, 0x12345678; b878563412", "mov eax, [0x1000]; a100100000",
        "mov [0x1000], eax; a300100000", "mov ecx, [0x1000]; 8b0d00100000", "mov ecx, [ebx]; 8b0b",
        "mov ecx, [ebp + 8]; 8b4d08", "mov [ebp + -4], edx; 8955fc", "mov eax, [esp + 4]; 8b442404",
        "mov eax, [ecx + 0x1000]; 8b8100100000", "mov [0x10], 5; c7051000000005000000", "mov al, [esi]; 8a06",
        "mov bh, 7; b707", "movzx eax, byte [esi + 1]; 0fb64601", "movsx edx, byte [0x10]; 0fbe1510000000",
        "lea eax, [ebx + 16]; 8d4310", "xchg ecx, edx; 87d1", "add eax, ecx; 01c8", "sub esp, 8; 83ec08",
        "and edx, 0xff00; 81e200ff0000", "xor eax, eax; 31c0", "cmp edi, -1; 83ffff", "test ecx, ecx; 85c9",
        "inc esi; 46", "dec edi; 4f", "neg edx; f7da", "not edx; f7d2", "mul ecx; f7e1", "imul eax, ebx; 0fafc3",
        "shl eax, 4; c1e004", "sar ecx, cl; d3f9", "push ebp; 55", "push 1; 6a01", "push 0x1000; 6800100000",
        "pop edi; 5f", "ret; c3", "call eax; ffd0", "jmp ecx; ffe1", "jmp 8:0x1000; ea001000000800",
        "call 0x1b:0x10; 9a100000001b00",
        "retf; cb", "iret; cf", "int 0x80; cd80", "int3; cc", "pushf; 9c", "popf; 9d", "cli; fa", "sti; fb", "hlt; f4",
        "push cs; 0e", "pop ds; 1f", "push fs; 0fa0", "pop gs; 0fa9", "mov eax, cs; 8cc8", "mov ds, eax; 8ed8",
        "mov ss, ecx; 8ed1", "sgdt [0x1000]; 0f010500100000", "sidt [eax]; 0f014800", "lgdt [0x1000]; 0f011500100000",
        "lidt [0x1000]; 0f011d00100000", "sldt eax; 0f00c0", "str eax; 0f00c8", "lldt ecx; 0f00d1", "ltr ecx; 0f00d9",
        "verr eax; 0f00e0", "verw eax; 0f00e8", "lar eax, ecx; 0f02c1", "lsl eax, ecx; 0f03c1", "smsw eax; 0f01e0",
        "lmsw eax; 0f01f0", "clts; 0f06", "mov eax, cr0; 0f20c0", "mov cr3, eax; 0f22d8",
        "invlpg [0x1000]; 0f013d00100000", "in al, 0x60; e460", "out 0xe9, al; e6e9", "in al, dx; ec",
        "out dx, al; ee", "setne al; 0f95c0"})
    void encodingsAreTheManuals(String line, String bytes) {
        StringBuilder found = new StringBuilder();
        var segment = MACHINE.assemble(line).segments().getFirst();
        for (int i = 0; i < segment.length(); i++) {
            found.append("%02x".formatted(segment.unit(i)));
        }
        assertEquals(bytes, found.toString());
    }

    /** Distances count from the next instruction; the short form is taken where it reaches. */
    @ParameterizedTest
    @CsvSource({"jne,75fd", "jz,74fd", "jmp,ebfd", "call,e8faffffff"})
    void jumps(String mnemonic, String bytes) {
        var segment = MACHINE.assemble("back: nop\n" + mnemonic + " back").segments().getFirst();
        StringBuilder found = new StringBuilder();
        for (int i = 1; i < segment.length(); i++) {
            found.append("%02x".formatted(segment.unit(i)));
        }
        assertEquals(bytes, found.toString());
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 20);
    }
}
