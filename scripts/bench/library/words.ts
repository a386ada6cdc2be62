// Words of provincial news, roughly the commonest first: rank decides how often each is taken.

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

export const VERBS = list(`
thực hiện, triển khai, tổ chức, xây dựng, phát triển, tăng cường, nâng cao, chỉ đạo, tham gia,
quản lý, tuyên truyền, vận động, phối hợp, hỗ trợ, đầu tư, giải quyết, kiểm tra, giám sát,
đẩy mạnh, tập trung, bảo đảm, hướng dẫn, phát huy, quan tâm, chăm lo, giúp đỡ, phát động, ban hành,
hoàn thành, đánh giá, khắc phục, đề xuất, kiến nghị, tiếp thu, lắng nghe, đối thoại, củng cố,
kiện toàn, bồi dưỡng, đào tạo, tập huấn, rà soát, thống kê, tổng kết, sơ kết, biểu dương,
khen thưởng, trao tặng, thăm hỏi, động viên, đóng góp, ủng hộ, hiến, mở rộng, nâng cấp, sửa chữa,
tu bổ, khởi công, khánh thành, bàn giao, nghiệm thu, phê duyệt, thẩm định, quy hoạch, giải phóng,
bồi thường, di dời, cưỡng chế, xử lý, xử phạt, ngăn chặn, phòng ngừa, đấu tranh, tố giác, điều tra,
bắt giữ, khởi tố, tuần tra, canh gác, ứng phó, cứu hộ, sơ tán, khôi phục, sản xuất, chăn nuôi,
trồng trọt, gieo cấy, thu hoạch, chế biến, tiêu thụ, xuất khẩu, liên kết, chuyển đổi, ứng dụng,
đổi mới, cải cách, rút ngắn, công khai, tiết kiệm, thu hút, kêu gọi, tiếp nhận, phân bổ, giải ngân,
quyết toán, cân đối, điều hành, lãnh đạo, nhân rộng, học tập, noi theo, rèn luyện, phấn đấu,
giữ vững, bảo vệ, gìn giữ, bảo tồn, tôn tạo, quảng bá, giới thiệu, trưng bày, biểu diễn, giao lưu,
thi đấu, tập luyện, khám chữa, tiêm chủng, cách ly, xét nghiệm, truy vết, khử khuẩn, khoanh vùng,
dập tắt, cấp phát, trợ giúp, cho vay, thoát khỏi, ổn định, xóa bỏ, thay thế, sáp nhập, sắp xếp,
tinh giản, luân chuyển, bổ nhiệm, bầu cử, hiệp thương, tiếp xúc, chất vấn, thảo luận, góp ý,
biểu quyết, thông qua, quán triệt, cụ thể hóa, nắm bắt, phản ánh, tham mưu, thẩm tra, thu gom,
phân loại, tái chế, trồng mới, chăm sóc, khoanh nuôi, tưới tiêu, nạo vét, gia cố, đắp, cắm mốc,
thắp sáng, lắp đặt, vận hành, bảo trì, kết nối, số hóa, cập nhật, tích hợp, chia sẻ, tra cứu,
niêm yết, hòa giải, huấn luyện, diễn tập, tuyển chọn, chào mừng, kỷ niệm, tưởng niệm, tri ân,
phụng dưỡng, đỡ đầu, quyên góp, khơi dậy, bám sát, đôn đốc, gỡ khó, tháo gỡ, làm rõ, lấy ý kiến,
đăng ký, ký kết, cam kết, kê khai, nộp, miễn giảm, gia hạn, truy thu, thanh tra, kiểm toán,
công bố, công nhận, tôn vinh, xếp hạng, lập, thành lập, ra mắt, giải thể, hợp nhất, ghép, tách,
trùng tu, phục dựng, sưu tầm, biên soạn, xuất bản, phát hành, ghi hình, phát sóng, đưa tin, nhắc nhở,
răn đe, cảm hóa, cai nghiện, tái hòa nhập, dò tìm, rà phá, trục vớt, neo đậu, vươn khơi, đánh bắt,
ươm, ghép cành, tỉa, bón phân, phun thuốc, diệt chuột, ấp nở, vỗ béo, vắt sữa, sấy khô, đóng gói
`);

export const NOUNS = list(`
công tác, nhiệm vụ, nhân dân, người dân, cán bộ, kinh tế, xã hội, cơ sở, địa phương, đơn vị,
đảng viên, chính quyền, cơ quan, kế hoạch, chương trình, phong trào, mô hình, dự án, công trình,
nông thôn mới, đời sống, kết quả, hiệu quả, chất lượng, giải pháp, chính sách, pháp luật, nghị quyết,
chỉ thị, quy định, quy chế, dân chủ, dân vận, hội viên, đoàn viên, thanh niên, phụ nữ, nông dân,
cựu chiến binh, công nhân, người lao động, doanh nghiệp, hợp tác xã, hộ nghèo, hộ cận nghèo,
gia đình chính sách, hoạt động, tình hình, hệ thống chính trị, nhà nước, thông tin, sản phẩm,
đoàn thể, mặt trận, cấp ủy, chi bộ, tổ chức đảng, đại hội, hội nghị, nguồn vốn, ngân sách, tín dụng,
lãi suất, thị trường, giá cả, hàng hóa, nông sản, lúa, cà phê, hồ tiêu, cao su, chè, mía, sắn, ngô,
rau màu, cây ăn quả, sầu riêng, bưởi, cam, vải thiều, thanh long, dừa, lạc, đậu tương, nấm rơm,
đàn lợn, đàn bò, gia cầm, thủy sản, tôm nước lợ, cá tra, ao nuôi, lồng bè, rừng phòng hộ, rừng trồng,
đất đai, mặt bằng, quy hoạch, hạ tầng, giao thông, đường liên xã, cầu dân sinh, kênh mương,
hồ chứa, đê điều, trạm bơm, điện lưới, nước sạch, môi trường, rác thải, nước thải, khí thải,
thiên tai, bão lũ, hạn hán, xâm nhập mặn, sạt lở, mưa đá, cháy rừng, dịch bệnh, dịch tả, vắc xin,
y tế, bệnh viện, trạm y tế, bác sĩ, bệnh nhân, bảo hiểm y tế, bảo hiểm xã hội, dân số, trẻ em,
người cao tuổi, người khuyết tật, giáo dục, trường học, giáo viên, học sinh, sinh viên, phòng học,
sách giáo khoa, học bổng, kỳ thi, khuyến học, văn hóa, lễ hội, di tích, bảo tàng, thư viện, du lịch,
du khách, khách sạn, làng nghề, nghệ nhân, cồng chiêng, dân ca, câu lạc bộ, thể thao, bóng đá,
vận động viên, quốc phòng, an ninh, trật tự, quân đội, công an, biên phòng, dân quân, tội phạm,
ma túy, tai nạn, vi phạm, khiếu nại, tố cáo, tham nhũng, lãng phí, tiêu cực, cải cách hành chính,
thủ tục, hồ sơ, một cửa, dịch vụ công, chuyển đổi số, công nghệ, phần mềm, dữ liệu, mạng xã hội,
báo chí, phóng viên, truyền hình, phát thanh, loa truyền thanh, dư luận, tư tưởng, đạo đức,
lối sống, tấm gương, truyền thống, cách mạng, lịch sử, anh hùng, liệt sĩ, thương binh, mẹ Việt Nam,
nghĩa trang, đài tưởng niệm, nhà tình nghĩa, nhà đại đoàn kết, quà tết, quỹ vì người nghèo,
đồng bào dân tộc, già làng, trưởng bản, người có uy tín, tôn giáo, chức sắc, tín đồ, giáo xứ, chùa,
buôn làng, thôn bản, khu dân cư, tổ dân phố, hương ước, quy ước, hôn nhân, bạo lực gia đình,
bình đẳng giới, việc làm, thu nhập, tiền lương, xuất khẩu lao động, dạy nghề, khởi nghiệp,
khu công nghiệp, cụm công nghiệp, nhà máy, xí nghiệp, dây chuyền, nguyên liệu, khoáng sản, mỏ đá,
cát sỏi, thủy điện, điện gió, điện mặt trời, xăng dầu, siêu thị, chợ, hộ kinh doanh, thương mại,
hội chợ, thương hiệu, chỉ dẫn địa lý, mã vùng trồng, tem truy xuất, chuỗi giá trị, cửa khẩu,
biên giới, hải đảo, tàu cá, ngư dân, ngư trường, cảng cá, bến đò, xe khách, cao tốc, quốc lộ,
sân bay, đường sắt, nhà ở xã hội, đô thị, chỉnh trang, vỉa hè, cây xanh, công viên, chiếu sáng,
thoát nước, hội đồng, đại biểu, cử tri, kỳ họp, tờ trình, báo cáo, đề án, đề tài, sáng kiến,
tiêu chí, chỉ tiêu, mục tiêu, tiến độ, khó khăn, vướng mắc, hạn chế, tồn tại, nguyên nhân, bài học,
kinh nghiệm, ý thức, trách nhiệm, niềm tin, sự đồng thuận, khối đại đoàn kết, nguyện vọng, ý kiến,
tâm tư, bức xúc, điểm nóng, nếp sống, vệ sinh, an toàn thực phẩm, phân bón, giống, máy cày,
nhà kính, tưới nhỏ giọt, hữu cơ, mùa vụ, vụ đông, mùa khô, năng suất, sản lượng, diện tích,
đồng ruộng, dồn điền, đổi thửa, cánh đồng lớn, kinh tế tập thể, trang trại, vườn tạp, ong mật,
dê, hươu, cá lồng, trâu, ngựa, tằm, sâm, quế, hồi, mắc ca, tre, luồng, gỗ, mộc, gốm, dệt, thổ cẩm,
chiếu cói, nón lá, bánh tráng, nước mắm, miến dong, rượu cần, chả, kẹo, đặc sản, ẩm thực, phiên chợ,
cột cờ, khẩu hiệu, pa nô, áp phích, tranh cổ động, hội thi, hội thao, giải thưởng, bằng khen,
giấy khen, huân chương, kỷ niệm chương, danh hiệu, cờ thi đua, cụm thi đua, tổ liên gia, camera,
đội xung kích, đội hình tình nguyện, mùa hè xanh, áo ấm, thùng rác, bếp ăn, suất cơm, xe đạp, thẻ,
sổ tiết kiệm, máy lọc nước, máy thở, khẩu trang, găng tay, chốt kiểm dịch, vùng xanh, khu cách ly
`);

export const ADJECTIVES = list(`
quan trọng, thiết thực, hiệu quả, đồng bộ, bền vững, vững mạnh, nghiêm túc, kịp thời, cụ thể,
thường xuyên, trọng tâm, toàn diện, sâu rộng, tích cực, chủ động, sáng tạo, rõ nét, chặt chẽ, phù hợp,
đúng quy định, đúng tiến độ, cần thiết, khó khăn, thuận lợi, tiêu biểu, xuất sắc, điển hình, nổi bật,
trong sạch, minh bạch, công bằng, văn minh, ấm no, hạnh phúc, giàu đẹp, an toàn, ổn định, lành mạnh,
phong phú, đa dạng, hấp dẫn, sôi nổi, trang trọng, đầm ấm, vui tươi, hiện đại, tiên tiến, chuyên sâu,
chất lượng cao, quy mô lớn, kéo dài, phức tạp, cấp bách, lâu dài, trước mắt, đáng kể, vượt trội,
khiêm tốn, manh mún, nhỏ lẻ, lạc hậu, xuống cấp, hư hỏng, ô nhiễm, khắc nghiệt, xa xôi, hẻo lánh,
vùng sâu, vùng xa, đặc thù, truyền thống, tự giác, tự nguyện, nhiệt tình, tận tâm, gương mẫu,
gần gũi, sát dân, chân thành, thẳng thắn, cởi mở, dứt điểm, quyết liệt, linh hoạt, bài bản, khoa học,
thông thoáng, nhanh gọn, thân thiện, tin cậy, bổ ích, sâu sắc, ý nghĩa, thiêng liêng, bất khuất
`);

/** Between the subject and its verb. */
export const AUXILIARIES = list(`
đã, đã, luôn, tiếp tục, sẽ, cần, đang, cũng, thường xuyên, chủ động, tích cực, kịp thời, vừa,
phải, không ngừng, từng bước, đồng loạt, nghiêm túc, khẩn trương, đều, quyết tâm, bước đầu, chưa,
sớm, trực tiếp, mạnh dạn, nỗ lực, đồng thời, cơ bản, nhất trí
`);

export const LINKS = list(`
bên cạnh đó, đồng thời, ngoài ra, cùng với đó, trong đó, đặc biệt, nhờ đó, tuy nhiên, qua đó,
theo đó, nhất là, trên cơ sở đó, vì vậy, thời gian qua, thời gian tới, những năm qua, đến nay,
hiện nay, trước tình hình đó, từ thực tế trên, ngay từ đầu năm, cũng tại buổi làm việc, được biết,
có thể thấy, không chỉ vậy, mặc dù vậy, nói về kết quả này, song song với đó, về lâu dài, trước đó
`);

export const UNITS = list(`
hộ, người, ha, tỷ đồng, triệu đồng, đồng chí, đại biểu, lượt người, mô hình, công trình, km, m2, tấn,
suất quà, căn nhà, cây, con, xã, thôn, trường hợp, vụ, buổi, lớp, học sinh, hội viên, ngày công, hồ sơ,
mũi tiêm, doanh nghiệp, sản phẩm, chi hội, câu lạc bộ, tạ, khối, đơn vị máu, tủ sách, bóng đèn, lao động
`);

export const ORGANISATIONS = list(`
Ủy ban nhân dân, UBND, Ban Dân vận, Ban Tuyên giáo, Ủy ban MTTQ, Hội Nông dân, Hội Liên hiệp Phụ nữ,
Đoàn Thanh niên, Hội Cựu chiến binh, Liên đoàn Lao động, Thường trực HĐND, Đảng ủy, Ban Chỉ huy Quân sự,
Công an, Phòng Nông nghiệp, Phòng Giáo dục và Đào tạo, Trung tâm Y tế, Hội Chữ thập đỏ, Ngân hàng Chính sách,
Hạt Kiểm lâm, Đồn Biên phòng, Ủy ban Kiểm tra, Ban Tổ chức, Hội Người cao tuổi, Hội Khuyến học, Hội Nhà báo,
Sở Nội vụ, Sở Tài chính, Sở Xây dựng, Sở Tư pháp, Cục Thuế, Kho bạc, Bưu điện, Công ty Điện lực, Tòa án,
Viện Kiểm sát, Chi cục Thủy lợi, Ban Quản lý dự án, Trường Chính trị, Hội Luật gia, Liên minh Hợp tác xã
`);

export const ROLES = list(`
Bí thư, Phó Bí thư, Chủ tịch, Phó Chủ tịch, Trưởng ban, Phó Trưởng ban, Giám đốc, Phó Giám đốc,
Trưởng phòng, Chi hội trưởng, Bí thư Chi bộ, Trưởng thôn, Tổ trưởng, Chánh Văn phòng, Hiệu trưởng,
Chỉ huy trưởng, Đồn trưởng, Ủy viên Ban Thường vụ, Trưởng ban Công tác Mặt trận, Chủ nhiệm
`);

export const SAID = list(`
cho biết, nhấn mạnh, đề nghị, yêu cầu, khẳng định, chia sẻ, phát biểu, lưu ý, phấn khởi nói, cho rằng,
bày tỏ, đánh giá cao, ghi nhận, thông tin thêm, tâm sự, mong muốn, kết luận, chỉ rõ, kể lại, giao
`);

export const EVENTS = list(`
hội nghị, lễ phát động, buổi làm việc, buổi đối thoại, lễ ra quân, hội thi, hội nghị tổng kết,
hội nghị sơ kết, lớp tập huấn, đại hội, hội thảo, lễ kỷ niệm, chương trình, cuộc họp, phiên họp,
lễ bàn giao, buổi tọa đàm, ngày hội, lễ trao quà, lễ khởi công, kỳ họp, buổi tiếp xúc cử tri, giải chạy,
đêm văn nghệ, hội báo xuân, lễ ký kết, buổi gặp mặt, lễ tuyên dương, vòng chung khảo, phiên tòa giả định
`);
